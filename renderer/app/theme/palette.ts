/** The colours of the program by name: [light, dark]. A component uses the variable, never the value. */
export const palette = {
  paper: ['#ffffff', '#171c24'],
  canvas: ['#eef1f5', '#0f1319'],
  panel: ['#f7f9fb', '#1d232d'],
  head: ['#e6ebf1', '#232b37'],
  line: ['#d5dce4', '#323c4a'],
  line2: ['#7c8899', '#77859a'],
  ink: ['#17202c', '#e8ecf2'],
  ink2: ['#445062', '#b9c2cf'],
  ink3: ['#566273', '#9ca8b8'],
  cham: ['#27487e', '#93b4ec'],
  'on-cham': ['#ffffff', '#0f1a2c'],
  'cham-tint': ['#e4ecf8', '#1f2f4a'],
  'cham-strong': ['#1d3762', '#b3cbf4'],
  sel: ['#d3e1f6', '#2a416a'],
  son: ['#ae2316', '#ff9a8a'],
  'son-tint': ['#fbe9e6', '#43201c'],
  'on-son': ['#ffffff', '#3a0f0a'],
  nghe: ['#7c4a00', '#f2be62'],
  'nghe-tint': ['#fff1d2', '#3d2e12'],
  'nghe-edge': ['#b9770e', '#c8922f'],
  che: ['#1b6440', '#7fd0a2'],
  'che-tint': ['#e1f2e8', '#173526'],
  khoa: ['#3b4658', '#bdc7d5'],
  'khoa-tint': ['#dfe5ec', '#2d3644'],
  frame: ['#14233f', '#0a0e15'],
  'frame-raised': ['#22365c', '#1d2a42'],
  'frame-text': ['#e9eef7', '#dfe6f1'],
  'frame-faint': ['#b4c2da', '#9aa9c0'],
  'logo-line': ['#f0a33a', '#f0a33a'],
  'logo-below': ['#7f94ba', '#7f94ba'],
  sheet: ['#ffffff', '#ffffff'],
  'sheet-ink': ['#000000', '#000000'],
  'sheet-line': ['#c9c9c9', '#c9c9c9'],
  mark: ['#ffe39a', '#5c4a14'],
  shade: ['0 6px 20px rgba(15, 25, 45, 0.18)', '0 6px 20px rgba(0, 0, 0, 0.55)'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

/** The variables `--mt-*` of one scheme. */
export function paletteVariables(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(Object.entries(palette).map(([name, [light, dark]]) => [`--mt-${name}`, scheme === 'light' ? light : dark]))
}
