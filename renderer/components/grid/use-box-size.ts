import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Inner size of an element in px, without its scrollbars; zero before it is measured. */
export function useBoxSize(box: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const node = box.current
    if (node === null) return
    const measure = () =>
      setSize((before) =>
        before.width === node.clientWidth && before.height === node.clientHeight ? before : { width: node.clientWidth, height: node.clientHeight },
      )
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [box])
  return size
}
