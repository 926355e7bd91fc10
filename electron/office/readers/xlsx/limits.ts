/** What a workbook may take, against archives made to burst and lists that no exam has. */
export interface WorkbookLimits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number
  /** Bytes of one part when unpacked; below the longest text that the engine can hold. */
  readonly partBytes: number
  /** Bytes of the shared strings when unpacked: they stay in memory. */
  readonly sharedStringBytes: number
  /** Files in the archive. */
  readonly entries: number
  /** Cells of all sheets that {@link readXlsx} keeps in memory. */
  readonly cells: number
}

export const defaultLimits: WorkbookLimits = {
  fileBytes: 64 * 2 ** 20,
  partBytes: 400 * 2 ** 20,
  sharedStringBytes: 96 * 2 ** 20,
  entries: 5000,
  cells: 2_000_000,
}
