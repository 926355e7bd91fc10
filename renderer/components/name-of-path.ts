/** Name of a file without its folder, whichever way the system writes paths. */
export function nameOfPath(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}
