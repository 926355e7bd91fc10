import { highlightRanges } from '../../../shared/text/fold.ts'

/** A text with the letters marked that a search without accents found. */
export function FoundLetters({ text, query }: { text: string; query: string }) {
  const ranges = highlightRanges(text, query)
  return (
    <>
      {ranges.map((range, index) => (
        <span key={range.start}>
          {text.slice(ranges[index - 1]?.end ?? 0, range.start)}
          <mark>{text.slice(range.start, range.end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
