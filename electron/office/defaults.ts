import { join } from 'node:path'
import { usualCost } from '../../db/keys.ts'
import type { DocumentFonts } from './options.ts'

export { usualCost as usualKeyCost }

/** Tinos, which has the metrics of Times New Roman and every Vietnamese letter. */
export function documentFonts(projectFolder: string): DocumentFonts {
  const face = (folder: string, name: string) => join(projectFolder, 'node_modules/@expo-google-fonts/tinos', folder, `Tinos_${name}.ttf`)
  return {
    regular: face('400Regular', '400Regular'),
    bold: face('700Bold', '700Bold'),
    italic: face('400Regular_Italic', '400Regular_Italic'),
    boldItalic: face('700Bold_Italic', '700Bold_Italic'),
  }
}
