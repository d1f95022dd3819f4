/** Paper is white, whatever the theme on the screen. Text meets WCAG AA on it. */
export const PAGE_COLOURS = {
  paper: '#ffffff',
  text: '#1d242d',
  muted: '#566070',
  line: '#c9ced6',
  stripe: '#f3f5f8',
} as const;
