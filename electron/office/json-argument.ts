import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { jsonFaultPlace } from './json-place.ts'

/** What a person who types the command can mend. */
export class UsageError extends Error {}

const whyUnread: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này',
  EISDIR: 'đây là thư mục',
  EACCES: 'không được phép đọc',
}

/**
 * The input of a procedure as the command line gives it: JSON itself, `@path` of a file, `@-` standard input.
 *
 * A path is relative to the folder the command runs in. Throws UsageError with the path, and the line and column of what is not JSON.
 */
export function jsonArgument(argument: string): unknown {
  if (!argument.startsWith('@')) return parsed(argument, 'Dữ liệu vào')
  const path = argument.slice(1)
  if (path === '') throw new UsageError('Sau @ phải có đường dẫn của tệp JSON, hoặc - để đọc đầu vào chuẩn.')
  if (path === '-') return parsed(textOf(read(0, 'đầu vào chuẩn'), 'Đầu vào chuẩn'), 'Đầu vào chuẩn')
  const file = resolve(path)
  return parsed(textOf(read(file, file), file), file)
}

function read(from: string | number, name: string): Buffer {
  try {
    return readFileSync(from)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError(`Không đọc được ${name}: ${whyUnread[code] ?? code}.`, { cause: error })
  }
}

/** A mark at the beginning, as Notepad writes it, is no part of the text. */
function textOf(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new UsageError(`${name} không phải chữ UTF-8: lưu lại bằng bảng mã UTF-8.`, { cause: error })
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { line, column } = jsonFaultPlace(text)
    throw new UsageError(`${name} không phải JSON: sai từ dòng ${line}, cột ${column}.`, { cause: error })
  }
}
