import type { PostChoices } from '../contract/posts.ts'
import { choicesOf } from './parts.ts'
import type { ExamRegime } from './regime.ts'
import { methods, tracks } from './terms.ts'

/** What a regulation leaves to each post: rows by track and method, then what any post may add, each with its article. */
export function postChoices(regime: ExamRegime): PostChoices {
  const { articles, values, papers, languageCondition } = regime
  const weights = values['weights.written']
  const ownWeights = weights !== undefined && weights.value === null
  const computer = papers.written?.value.computer !== undefined
  return {
    languageCondition: languageCondition !== null,
    ownWeights,
    wishes: regime.wishes,
    jointPosts: regime.jointPosts,
    computer,
    reservedGroups: Object.keys(regime.priority),
    articles: {
      languageCondition: languageCondition?.article ?? null,
      ownWeights: ownWeights ? weights.article : null,
      wishes: articles.wishes,
      jointPosts: articles.agencies,
      computer: computer ? (papers.written?.article ?? null) : null,
      reserved: articles.reserved,
    },
    tracks: tracks.flatMap((track) =>
      methods.flatMap((method): PostChoices['tracks'] => {
        const choices = choicesOf(regime, track, method)
        if (choices === null) return []
        const { round1, round1IfNeeded, forms, article, grade } = choices
        return [{ track, method, round1: [...round1], round1IfNeeded: [...round1IfNeeded], forms: forms.map((form) => [...form]), article, grade }]
      }),
    ),
  }
}
