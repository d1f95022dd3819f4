/** A report has `tables` of `{ title, columns, rows }` and lines of `reach`: `{ claim, measured, isReached }`. */
export function printReport({ tables, reach }) {
  for (const { title, columns, rows } of tables) {
    console.log(`\n${title}`);
    printTable([columns, ...rows]);
  }
  console.log('\nReach');
  printTable(
    reach.map(({ claim, measured, isReached }) => [isReached ? 'pass' : 'MISS', claim, measured]),
  );
  console.log();
}

/** The first column is text; the others are figures, aligned right. */
function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
