import { Badge, Button, createTheme, Input, InputWrapper, Modal, SegmentedControl, Table, Tooltip } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { paletteVariables } from './palette.ts'

const cham: MantineColorsTuple = ['#f1f5fb', '#e4ecf8', '#d3e1f6', '#93b4ec', '#6f95d6', '#4f76b8', '#38609f', '#27487e', '#1d3762', '#14233f']
const son: MantineColorsTuple = ['#fdf3f1', '#fbe9e6', '#f3c9c2', '#ff9a8a', '#e66a58', '#cf4535', '#bd3122', '#ae2316', '#8c2f24', '#43201c']
const nghe: MantineColorsTuple = ['#fff8e8', '#fff1d2', '#ffe39a', '#f2be62', '#e0a526', '#c8922f', '#b9770e', '#7c4a00', '#5f3900', '#3d2e12']
const che: MantineColorsTuple = ['#eef8f2', '#e1f2e8', '#bfe2cd', '#7fd0a2', '#55b17f', '#379464', '#257a50', '#1b6440', '#144d31', '#173526']
/** Mantine's greys of the dark scheme, from text to frame, in our slate tones. */
const dark: MantineColorsTuple = ['#e8ecf2', '#b9c2cf', '#9ca8b8', '#77859a', '#323c4a', '#232b37', '#1d232d', '#171c24', '#0f1319', '#0a0e15']

/** Type, space and controls of the program, as Mantine takes them. */
export const theme = createTheme({
  fontFamily: '"So Bang", "Be Vietnam Pro", "Segoe UI", sans-serif',
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3333', sm: '1.5385', md: '1.4286', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '13px' },
  colors: { cham, son, nghe, che, dark },
  black: '#0f1a2c',
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', fw: 400, variant: 'filled' },
      vars: () => ({ root: { '--button-height': '30px', '--button-padding-x': '12px', '--button-fz': '13px' } }),
    }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '30px', '--input-fz': '13px' } }) }),
    InputWrapper: InputWrapper.extend({ defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 0, horizontalSpacing: 8, stickyHeader: true, highlightOnHover: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, multiline: true, events: { hover: true, focus: true, touch: false } } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 }, closeOnClickOutside: false } }),
    Badge: Badge.extend({ defaultProps: { radius: 'sm', tt: 'none' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
  },
})

/** Mantine's own variables, fed from ours; the same names in both schemes. */
const mantineVariables = {
  '--mantine-color-body': 'var(--mt-paper)',
  '--mantine-color-text': 'var(--mt-ink)',
  '--mantine-color-dimmed': 'var(--mt-ink2)',
  '--mantine-color-placeholder': 'var(--mt-ink3)',
  '--mantine-color-default': 'var(--mt-paper)',
  '--mantine-color-default-color': 'var(--mt-ink)',
  '--mantine-color-default-hover': 'var(--mt-panel)',
  '--mantine-color-default-border': 'var(--mt-line2)',
  '--mantine-color-error': 'var(--mt-son)',
  '--mantine-color-anchor': 'var(--mt-cham)',
}

/** Sets `--mt-*` and Mantine's variables for light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...paletteVariables('light'), ...mantineVariables },
  dark: { ...paletteVariables('dark'), ...mantineVariables },
})
