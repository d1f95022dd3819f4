/** How an answer is given out: as a table, a picture, a document of one page, or that page on paper. */
export const ANSWER_FORMATS = ['csv', 'png', 'pdf', 'print'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];
