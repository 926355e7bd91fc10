import { sql, type SQL } from 'drizzle-orm'
import type { RecordFacts } from '../../shared/words/records.ts'
import type { Reader } from '../open.ts'

/** As it is called by the latest that is known of it. */
const nameOfOrganization = sql`coalesce((select v.name from organization_version as v where v.organization_id = o.id order by v.superseded_seq is null desc, v.valid_to_day is null desc, v.recorded_seq desc limit 1), '')`

/** What records of each kind are told by, withdrawn ones too: id, own name, whose it is, more. */
const selections: Readonly<Record<string, SQL>> = {
  office: sql`select id, name, '' as owner, '' as more from office`,
  user: sql`select id, name, '' as owner, '' as more from user`,
  userKey: sql`select k.id, '' as name, u.name as owner, '' as more from user_key as k join user as u on u.id = k.user_id`,
  grant: sql`select g.id, g.role as name, u.name as owner, coalesce(e.name, '') as more from "grant" as g join user as u on u.id = g.user_id left join exam as e on e.id = g.scope_id`,
  ground: sql`select id, number as name, '' as owner, '' as more from ground`,
  organization: sql`select o.id, ${nameOfOrganization} as name, '' as owner, '' as more from organization as o`,
  organizationVersion: sql`select r.id, ${nameOfOrganization} as name, '' as owner, '' as more from organization_version as r join organization as o on o.id = r.organization_id`,
  exam: sql`select id, name, '' as owner, '' as more from exam`,
  round: sql`select id, number as name, '' as owner, '' as more from round`,
  part: sql`select id, title as name, '' as owner, '' as more from part`,
  post: sql`select id, code as name, '' as owner, name as more from post`,
  postAgency: sql`select a.id, coalesce((select v.name from organization_version as v where v.organization_id = a.agency_id and v.superseded_seq is null limit 1), '') as name, p.code as owner, '' as more from post_agency as a join post as p on p.id = a.post_id`,
  regimeAmendment: sql`select id, path as name, '' as owner, coalesce(name, '') as more from regime_amendment`,
  examScheme: sql`select s.id, g.number as name, '' as owner, '' as more from exam_scheme as s join ground as g on g.id = s.ground_id`,
  examStep: sql`select id, step as name, '' as owner, '' as more from exam_step`,
  publicNotice: sql`select n.id, g.number as name, '' as owner, n.position as more from public_notice as n join ground as g on g.id = n.ground_id`,
  noticePosting: sql`select p.id, p.name, '' as owner, g.number as more from notice_posting as p join public_notice as n on n.id = p.notice_id join ground as g on g.id = n.ground_id`,
  holiday: sql`select id, date as name, '' as owner, name as more from holiday`,
  winCancellation: sql`select w.id, g.number as name, c.full_name as owner, '' as more from win_cancellation as w join ground as g on g.id = w.ground_id join candidate as c on c.id = w.candidate_id`,
  quotaChange: sql`select q.id, g.number as name, p.code as owner, '' as more from quota_change as q join ground as g on g.id = q.ground_id join post as p on p.id = q.post_id`,
  kinDeclaration: sql`select k.id, k.member_name as name, c.full_name as owner, '' as more from kin_declaration as k join candidate as c on c.id = k.candidate_id`,
  examMember: sql`select id, full_name as name, '' as owner, '' as more from exam_member`,
  boardSeat: sql`select s.id, s.board as name, m.full_name as owner, s.function as more from board_seat as s join exam_member as m on m.id = s.member_id`,
  memberAbsence: sql`select a.id, a.from_day as name, m.full_name as owner, a.to_day as more from member_absence as a join exam_member as m on m.id = a.member_id`,
  examDecision: sql`select d.id, g.number as name, p.code as owner, '' as more from exam_decision as d join ground as g on g.id = d.ground_id join post as p on p.id = d.post_id`,
  candidateImport: sql`select id, file_name as name, '' as owner, '' as more from candidate_import`,
  markImport: sql`select id, file_name as name, '' as owner, '' as more from mark_import`,
  candidate: sql`select id, full_name as name, '' as owner, '' as more from candidate`,
  candidatePriority: sql`select r.id, coalesce(k.name, '') as name, c.full_name as owner, '' as more from candidate_priority as r join candidate as c on c.id = r.candidate_id left join code as k on k.id = r.group_code`,
  candidateAgency: sql`select a.id, coalesce((select v.name from organization_version as v where v.organization_id = a.agency_id and v.superseded_seq is null limit 1), '') as name, c.full_name as owner, a.position as more from candidate_agency as a join candidate as c on c.id = a.candidate_id`,
  candidateExemption: sql`select x.id, x.part as name, c.full_name as owner, '' as more from candidate_exemption as x join candidate as c on c.id = x.candidate_id`,
  registration: sql`select r.id, '' as name, c.full_name as owner, '' as more from registration as r join candidate as c on c.id = r.candidate_id`,
  registrationDegree: sql`select r.id, r.school as name, c.full_name as owner, '' as more from registration_degree as r join candidate as c on c.id = r.candidate_id`,
  registrationWork: sql`select r.id, r.agency as name, c.full_name as owner, '' as more from registration_work as r join candidate as c on c.id = r.candidate_id`,
  reception: sql`select r.id, r.number as name, c.full_name as owner, '' as more from reception as r join candidate as c on c.id = r.candidate_id`,
  receptionPaper: sql`select r.id, k.name, c.full_name as owner, '' as more from reception_paper as r join candidate as c on c.id = r.candidate_id join code as k on k.id = r.paper`,
  // The name of the file may hold the number of its owner.
  candidateScan: sql`select s.id, s.kind as name, c.full_name as owner, '' as more from candidate_scan as s join candidate as c on c.id = s.candidate_id`,
  duplicateDecision: sql`select d.id, l.full_name as name, r.full_name as owner, '' as more from duplicate_decision as d join candidate as l on l.id = d.left_id join candidate as r on r.id = d.right_id`,
  violation: sql`select v.id, p.title as name, c.full_name as owner, '' as more from violation as v join part as p on p.id = v.part_id join candidate as c on c.id = v.candidate_id`,
  eligibility: sql`select e.id, '' as name, c.full_name as owner, '' as more from eligibility as e join candidate as c on c.id = e.candidate_id`,
  eligibilityReason: sql`select r.id, '' as name, c.full_name as owner, '' as more from eligibility_reason as r join eligibility as e on e.id = r.eligibility_id join candidate as c on c.id = e.candidate_id`,
  secondReview: sql`select id, '' as name, '' as owner, '' as more from second_review`,
  eligibilityOpinion: sql`select o.id, u.name, c.full_name as owner, '' as more from eligibility_opinion as o join candidate as c on c.id = o.candidate_id join user as u on u.id = o.user_id`,
  numbering: sql`select id, generation as name, '' as owner, '' as more from numbering`,
  candidateNumber: sql`select n.id, n.label as name, c.full_name as owner, '' as more from candidate_number as n join candidate as c on c.id = n.candidate_id`,
  room: sql`select id, number as name, '' as owner, name as more from room`,
  examSession: sql`select s.id, s.number as name, '' as owner, p.title as more from exam_session as s join part as p on p.id = s.part_id`,
  sessionRoom: sql`select x.id, r.number as name, '' as owner, s.number || ', ' || p.title as more from session_room as x join room as r on r.id = x.room_id join exam_session as s on s.id = x.session_id join part as p on p.id = s.part_id`,
  seatDraw: sql`select d.id, p.title as name, '' as owner, '' as more from seat_draw as d join part as p on p.id = d.part_id`,
  seat: sql`select s.id, p.title as name, c.full_name as owner, '' as more from seat as s join part as p on p.id = s.part_id join candidate as c on c.id = s.candidate_id`,
  sealedBox: sql`select id, '' as name, '' as owner, '' as more from sealed_box`,
  scriptCoding: sql`select s.id, p.title as name, '' as owner, '' as more from script_coding as s join part as p on p.id = s.part_id`,
  bag: sql`select b.id, b.number as name, '' as owner, p.title as more from bag as b join part as p on p.id = b.part_id`,
  bagDraw: sql`select d.id, p.title as name, '' as owner, d.marker as more from bag_draw as d join part as p on p.id = d.part_id`,
  bagMarker: sql`select m.id, b.number as name, e.full_name as owner, m.marker as more from bag_marker as m join bag as b on b.id = m.bag_id join exam_member as e on e.id = m.member_id`,
  answerRoom: sql`select a.id, r.number as name, '' as owner, s.number || ', ' || p.title as more from answer_room as a join room as r on r.id = a.room_id join exam_session as s on s.id = a.session_id join part as p on p.id = a.part_id`,
  answerTyping: sql`select t.id, r.number as name, u.name as owner, s.number || ', ' || p.title as more from answer_typing as t join user as u on u.id = t.user_id join answer_room as a on a.id = t.answer_room_id join room as r on r.id = a.room_id join exam_session as s on s.id = a.session_id join part as p on p.id = a.part_id`,
  answerLock: sql`select l.id, r.number as name, '' as owner, s.number || ', ' || p.title as more from answer_lock as l join answer_room as a on a.id = l.answer_room_id join room as r on r.id = a.room_id join exam_session as s on s.id = a.session_id join part as p on p.id = a.part_id`,
  answerCount: sql`select c.id, coalesce((select n.label from candidate_number as n where n.candidate_id = c.candidate_id order by n.withdrawn_seq is null desc limit 1), '') as name, '' as owner, r.number || ', ca ' || s.number as more from answer_count as c join answer_room as a on a.id = c.answer_room_id join room as r on r.id = a.room_id join exam_session as s on s.id = a.session_id`,
  bagTyping: sql`select t.id, b.number as name, u.name as owner, t.marker as more from bag_typing as t join bag as b on b.id = t.bag_id join user as u on u.id = t.user_id`,
  bagLock: sql`select l.id, b.number as name, '' as owner, l.marker as more from bag_lock as l join bag as b on b.id = l.bag_id`,
  paperQuestion: sql`select q.id, q.number as name, '' as owner, p.title as more from paper_question as q join part as p on p.id = q.part_id`,
  scriptSettlement: sql`select x.id, b.number as name, '' as owner, p.title as more from script_settlement as x join bag as b on b.id = x.bag_id join part as p on p.id = b.part_id`,
  checkDraw: sql`select d.id, p.title as name, '' as owner, d.share as more from check_draw as d join part as p on p.id = d.part_id`,
  scriptCheck: sql`select x.id, b.number as name, '' as owner, p.title as more from script_check as x join bag as b on b.id = x.bag_id join part as p on p.id = b.part_id`,
  attendance: sql`select a.id, p.title as name, c.full_name as owner, '' as more from attendance as a join part as p on p.id = a.part_id join candidate as c on c.id = a.candidate_id`,
  roomReturn: sql`select t.id, r.number as name, '' as owner, s.number || ', ' || p.title as more from room_return as t join room as r on r.id = t.room_id join exam_session as s on s.id = t.session_id join part as p on p.id = s.part_id`,
  invigilatorDraw: sql`select d.id, s.number as name, '' as owner, p.title as more from invigilator_draw as d join exam_session as s on s.id = d.session_id join part as p on p.id = s.part_id`,
  invigilator: sql`select i.id, r.number as name, m.full_name as owner, s.number || ', ' || p.title as more from invigilator as i join exam_member as m on m.id = i.member_id join room as r on r.id = i.room_id join exam_session as s on s.id = i.session_id join part as p on p.id = s.part_id`,
  interviewDraw: sql`select d.id, r.number as name, '' as owner, s.number || ', ' || p.title as more from interview_draw as d join room as r on r.id = d.room_id join exam_session as s on s.id = d.session_id join part as p on p.id = d.part_id`,
  interviewTurn: sql`select t.id, p.title as name, c.full_name as owner, '' as more from interview_turn as t join part as p on p.id = t.part_id join candidate as c on c.id = t.candidate_id`,
  panelMember: sql`select m.id, r.number as name, e.full_name as owner, s.number || ', ' || p.title as more from panel_member as m join exam_member as e on e.id = m.member_id join room as r on r.id = m.room_id join exam_session as s on s.id = m.session_id join part as p on p.id = m.part_id`,
  interviewClosing: sql`select k.id, r.number as name, '' as owner, s.number || ', ' || p.title as more from interview_closing as k join room as r on r.id = k.room_id join exam_session as s on s.id = k.session_id join part as p on p.id = k.part_id`,
  documentIssue: sql`select id, kind as name, '' as owner, '' as more from document_issue`,
  documentApproval: sql`select id, kind as name, '' as owner, '' as more from document_approval`,
  // A script whose candidate is under seal has no owner here.
  mark: sql`select m.id, p.title as name, coalesce(c.full_name, '') as owner, '' as more from mark as m join script as s on s.id = m.script_id join part as p on p.id = s.part_id left join candidate as c on c.id = s.candidate_id`,
  code: sql`select id, name, '' as owner, '' as more from code`,
}

/** Values bound in one statement. */
const batch = 500

/** What these records of one kind are told by. An id that is not in the file is absent. */
export function recordFacts(reader: Reader, table: string, ids: readonly string[]): ReadonlyMap<string, RecordFacts> {
  const selection = selections[table]
  const found = new Map<string, RecordFacts>()
  if (selection === undefined) return found
  for (let start = 0; start < ids.length; start += batch) {
    const wanted = sql.join(
      ids.slice(start, start + batch).map((id) => sql`${id}`),
      sql`, `,
    )
    const rows = reader.all<{ id: string; name: string | number; owner: string; more: string }>(sql`select * from (${selection}) where id in (${wanted})`)
    for (const { id, name, owner, more } of rows) found.set(id, { name: String(name), owner, more })
  }
  return found
}
