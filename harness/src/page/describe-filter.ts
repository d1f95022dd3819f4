import type { FilterModel } from 'ag-grid-community';

const OPERATORS: Readonly<Record<string, string>> = {
  contains: 'contains',
  notContains: 'does not contain',
  equals: 'is',
  notEqual: 'is not',
  startsWith: 'begins with',
  endsWith: 'ends with',
  lessThan: 'is below',
  lessThanOrEqual: 'is at most',
  greaterThan: 'is above',
  greaterThanOrEqual: 'is at least',
  inRange: 'is from',
  blank: 'is blank',
  notBlank: 'is not blank',
};

/** One column's filter for people: `Status is “Active” or is “Past”`. */
export function describeFilter(title: string, model: FilterModel[string]): string {
  if (Array.isArray(model?.conditions)) {
    const conditions: readonly FilterModel[string][] = model.conditions;
    const joint = model.operator === 'OR' ? ' or ' : ' and ';
    return `${title} ${conditions.map(describeCondition).join(joint)}`;
  }
  return `${title} ${describeCondition(model)}`;
}

function describeCondition(model: FilterModel[string]): string {
  const operator = OPERATORS[model.type] ?? String(model.type);
  const [from, to] =
    model.filterType === 'date'
      ? [datePart(model.dateFrom), datePart(model.dateTo)]
      : [model.filter, model.filterTo];
  if (from === undefined || from === null) return operator;
  const value = typeof from === 'string' && model.filterType === 'text' ? `“${from}”` : from;
  return to === undefined || to === null ? `${operator} ${value}` : `${operator} ${value} to ${to}`;
}

function datePart(dateTime: string | null | undefined): string | undefined {
  return dateTime?.slice(0, 10);
}
