/** Prints the days of the first column of a workbook as JSON; run in a process of its own for each time zone. */
import { readXlsx } from '../../../electron/office/readers/xlsx.ts'

const [sheet] = await readXlsx(process.argv[2])
console.log(JSON.stringify({ offset: new Date(1999, 0, 1).getTimezoneOffset(), days: sheet.rows.map(({ cells }) => cells[0].day) }))
