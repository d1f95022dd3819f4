const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
};

const MOST_CHARACTERS = 300;

/** Sources say whose they are in HTML, with links, and users copy it: the same in words. Nothing of it is ever read as HTML. */
export function plainAttribution(html: unknown): string {
  if (typeof html !== 'string') return '';
  return html
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (entity, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return String.fromCodePoint(code);
      return ENTITIES[String(name).toLowerCase()] ?? entity;
    })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS);
}
