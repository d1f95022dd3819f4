/** In the order in which they are listed. */
export const QUESTIONS = ['distance', 'market', 'sites', 'branch', 'seniors', 'change'] as const;
export type Question = (typeof QUESTIONS)[number];
