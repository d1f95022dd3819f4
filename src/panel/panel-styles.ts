import { answerStyles } from './styles/answer-styles.ts';
import { cardStyles } from './styles/card-styles.ts';
import { choiceStyles } from './styles/choice-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { exportStyles } from './styles/export-styles.ts';
import { heatStyles } from './styles/heat-styles.ts';
import { layoutStyles } from './styles/layout-styles.ts';
import { optionStyles } from './styles/option-styles.ts';
import { pinStyles } from './styles/pin-styles.ts';
import { selectStyles } from './styles/select-styles.ts';
import { tableStyles } from './styles/table-styles.ts';
import { themeStyles } from './styles/theme-styles.ts';

/** In the order of the cascade; those of a feature come after the panel's own. */
export const panelStyles = [
  themeStyles,
  layoutStyles,
  cardStyles,
  controlStyles,
  pinStyles,
  choiceStyles,
  optionStyles,
  heatStyles,
  selectStyles,
  tableStyles,
  exportStyles,
  answerStyles,
];
