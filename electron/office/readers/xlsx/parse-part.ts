import { SaxesParser } from 'saxes'
import type { SaxesTagPlain } from 'saxes'
import { WorkbookRefusal } from '../refusal.ts'
import type { Archive } from './archive.ts'

/** Reads the elements of a part; names come without their prefix. */
export interface PartHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Runs a part through the XML parser chunk by chunk and yields after each, with the bytes read so far.
 *
 * The parser knows no entities but the five of XML, so a file cannot make text grow.
 */
export async function* parsePart(
  archive: Archive,
  name: string,
  handler: PartHandler,
  signal?: AbortSignal,
): AsyncGenerator<number> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  parser.on('error', (error) => {
    throw new WorkbookRefusal('damaged', error)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(localName(tag.name), tag.attributes))
  if (handler.close) parser.on('closetag', (tag: SaxesTagPlain) => handler.close?.(localName(tag.name)))
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text))
    parser.on('cdata', (text) => handler.text?.(text))
  }
  let bytesRead = 0
  for await (const chunk of archive.chunks(name, signal)) {
    parser.write(decoder.decode(chunk, { stream: true }))
    bytesRead += chunk.length
    yield bytesRead
  }
  parser.write(decoder.decode()).close()
}

/** Reads a small part to its end. */
export async function readWholePart(archive: Archive, name: string, handler: PartHandler, signal?: AbortSignal): Promise<void> {
  const steps = parsePart(archive, name, handler, signal)
  while ((await steps.next()).done !== true);
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
