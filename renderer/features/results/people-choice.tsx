import { Checkbox } from '@mantine/core'

/** Boxes for people, each with a line of facts; inside a `Checkbox.Group`. */
export function PeopleChoice({ people }: { people: readonly { readonly id: string; readonly name: string; readonly facts: readonly (string | null)[] }[] }) {
  return (
    <div className="mt-decision-people">
      {people.map(({ id, name, facts }, index) => (
        <Checkbox key={id} value={id} label={name} description={facts.filter((each) => each !== null).join(' · ')} data-autofocus={index === 0 || undefined} />
      ))}
    </div>
  )
}
