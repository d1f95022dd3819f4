// What the host does with a plugin that is slow or sends too much. The wire's document tells these numbers.

/** Characters of a method's name and of an id that is a string. */
export const MAX_NAME_LENGTH = 200;

/** Messages that are kept until somebody listens. */
export const MAX_EARLY_MESSAGES = 1000;

/** Requests of one plugin that are worked on at once. */
export const MAX_REQUESTS_AT_ONCE = 1000;

/** After so many messages that no working plugin sends, the host stops listening. */
export const MAX_UNEXPECTED_MESSAGES = 1000;

/** Lines that one plugin may log within {@link LOG_WINDOW_MS}. */
export const MAX_LOG_LINES = 200;
export const LOG_WINDOW_MS = 10_000;

/** Characters of a line in the log. */
export const MAX_LOG_LINE_LENGTH = 2000;

/** Characters of an error's sentence. */
export const MAX_ERROR_LENGTH = 2000;

/** Progress indicators of one plugin on the screen at once. */
export const MAX_PROGRESS_INDICATORS = 20;

/** How long a frame may take to greet. */
export const HANDSHAKE_TIMEOUT_MS = 10_000;

/** How long a plugin may take to answer `initialize`, and again `activate`. */
export const ACTIVATION_TIMEOUT_MS = 10_000;

/** How often a plugin is pinged; a ping that is unanswered when the next is due counts as a hang. */
export const PING_INTERVAL_MS = 5_000;

/** How long a plugin may take to shut down. */
export const SHUTDOWN_TIMEOUT_MS = 2_000;
