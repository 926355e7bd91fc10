import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api, newRequestId, queryClient } from '../../app/api.ts'
import { markSaved } from '../../components/status-store.ts'

/** How long a toast stays, ms. */
const stay = 6000

/** "Đã nhập 312 thí sinh" with "Hoàn tác", which takes back this import and nothing later. */
export async function showTaken(taken: number): Promise<void> {
  markSaved()
  const { undo } = await api.history.next()
  const seq = undo?.procedure === 'imports.take' ? undo.seq : null
  const id = notifications.show({
    message: (
      <div className="mt-import-toast">
        <span>Đã nhập {taken.toLocaleString('vi-VN')} thí sinh</span>
        {seq === null ? null : (
          <Button size="xs" variant="default" onClick={() => void takeBack(id, seq, taken)}>
            Hoàn tác
          </Button>
        )}
      </div>
    ),
    autoClose: stay,
    closeButtonProps: { 'aria-label': 'Đóng' },
  })
}

async function takeBack(id: string, seq: number, taken: number): Promise<void> {
  try {
    await api.history.undo({ seq, requestId: newRequestId() })
    await queryClient.invalidateQueries()
    markSaved()
    notifications.update({ id, message: `Đã hoàn tác: bỏ ${taken.toLocaleString('vi-VN')} thí sinh vừa nhập`, autoClose: stay })
  } catch (error) {
    notifications.update({ id, message: errorSentence(error).sentence, color: 'son', autoClose: false })
  }
}
