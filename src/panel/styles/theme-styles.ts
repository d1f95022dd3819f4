import { css } from 'lit';

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
    --shadow: 0 4px 18px rgb(20 30 50 / 18%);
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
    --shadow: 0 4px 18px rgb(0 0 0 / 50%);
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
    --shadow: 0 0 0 2px #ffffff;
    color-scheme: dark;
  }
`;
