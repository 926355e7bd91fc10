import { fileKeyPurpose, seal, type RandomBytes } from './keys.ts'
import { isInvited, type SlotFile } from './slots.ts'

/**
 * Slot file of a restored office: the people of the backup, with the passphrase of today where their keys are still the
 * same, and the recovery sheet of today. People whose keys were made anew since get those of the backup back: only these
 * fit its history.
 */
export function restoredSlots(then: SlotFile, now: SlotFile, fileKey: Uint8Array, random: RandomBytes): SlotFile {
  const today = new Map(now.users.flatMap((entry) => (isInvited(entry) ? [] : [[entry.id, entry]])))
  const users = then.users.map((entry) => {
    if (isInvited(entry)) return entry
    const known = today.get(entry.id)
    return known?.sealingKey === entry.sealingKey ? { ...known, sealedFileKey: entry.sealedFileKey } : entry
  })
  const { sealingKey } = now.recovery
  return { ...then, users, recovery: { sealingKey, sealedFileKey: seal(sealingKey, fileKeyPurpose('recovery'), fileKey, random) } }
}
