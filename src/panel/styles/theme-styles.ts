import { css } from 'lit';

/** Colours of the three themes; every pair of text and ground meets WCAG AA (4.5:1), every control's edge 3:1. */
export const themeStyles = css`
  main {
    --ground: #ffffff;
    --raised: #f5f6f8;
    --line: #d8dce2;
    --text: #1d242d;
    --muted: #566070;
    --accent: #1f5fa8;
    --on-accent: #ffffff;
    --notice: #fdf3d7;
    --on-notice: #533f03;
    --selection: #b5006e;
    --edge: #7c8796;
    --danger: #a3261d;
    --picture: #9fb0c3;
    --heat: #e2600f;
    --shadow: 0 1px 2px rgb(20 30 50 / 10%), 0 6px 20px rgb(20 30 50 / 16%);
    color-scheme: light;
  }
  main[data-theme='dark'] {
    --ground: #1b1f26;
    --raised: #252a33;
    --line: #3a414d;
    --text: #e8ebf0;
    --muted: #a4adbb;
    --accent: #7db4f0;
    --on-accent: #10151c;
    --notice: #41360f;
    --on-notice: #fbe9ae;
    --selection: #ff7ac6;
    --edge: #7a8594;
    --danger: #ff9b91;
    --picture: #566274;
    --heat: #f58a3c;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 6px 20px rgb(0 0 0 / 50%);
    color-scheme: dark;
  }
  main[data-theme='contrast'] {
    --ground: #000000;
    --raised: #000000;
    --line: #ffffff;
    --text: #ffffff;
    --muted: #ffffff;
    --accent: #ffe14d;
    --on-accent: #000000;
    --notice: #000000;
    --on-notice: #ffe14d;
    --selection: #ff4dff;
    --edge: #ffffff;
    --danger: #ffe14d;
    --picture: #ffffff;
    --heat: #ffe14d;
    --shadow: 0 0 0 2px #ffffff;
    color-scheme: dark;
  }
  /* One scale of spacing, one of type: what is beside each other shares a step. */
  main {
    --space-1: 4px;
    --space-2: 8px;
    --space-3: 12px;
    --space-4: 16px;
    --space-5: 24px;
    --title: 600 15px/1.35 var(--font);
    --body: 13px/1.45 var(--font);
    --small: 12px/1.4 var(--font);
    --font: system-ui, 'Segoe UI', 'Open Sans', sans-serif;
    --radius: 6px;
  }
`;
