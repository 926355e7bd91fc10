export { replaceFile } from '../../db/sync.ts'
