import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'

/** Ảnh of the candidate under the cursor, and how many scans of papers there are; nothing where there is neither. */
export function CandidatePhoto({ examId, candidateId, fullName }: { examId: string; candidateId: string; fullName: string }) {
  const list = useQuery(queries.scans.list.queryOptions({ input: { examId, candidateId } }))
  const photo = list.data?.find(({ kind }) => kind === 'photo')
  const papers = list.data?.filter(({ kind }) => kind === 'paper').length ?? 0
  const opened = useQuery({ ...queries.scans.open.queryOptions({ input: { examId, id: photo?.id ?? '' } }), enabled: photo !== undefined })
  const content = opened.data?.content
  if (typeof content !== 'string' && papers === 0) return null
  return (
    <section className="mt-section mt-candidate-photo">
      {typeof content === 'string' ? <img src={`data:${opened.data?.mime};base64,${content}`} alt={`Ảnh ${fullName}`} /> : null}
      {papers === 0 ? null : <p className="mt-quiet">{papers.toLocaleString('vi-VN')} bản quét</p>}
    </section>
  )
}
