import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What the docstrings of an interface, a type or a constant say, and those of its members. */
export interface InterfaceWords {
  readonly text: string;
  readonly members: ReadonlyMap<string, string>;
}

/** The docstrings of a folder's declarations, by their names; a constant's name is written as a type's would be. */
export function readInterfaceWords(folder: string): ReadonlyMap<string, InterfaceWords> {
  const words = new Map<string, InterfaceWords>();
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        words.set(statement.name.text, wordsOf(statement, statement.members));
      } else if (ts.isTypeAliasDeclaration(statement)) {
        words.set(statement.name.text, wordsOf(statement, []));
      } else if (ts.isVariableStatement(statement)) {
        for (const { name: constant, initializer } of statement.declarationList.declarations) {
          const literal = initializer && bareExpression(initializer);
          if (!literal || !ts.isObjectLiteralExpression(literal)) continue;
          words.set(typeName(constant.getText()), wordsOf(statement, literal.properties));
        }
      }
    }
  }
  return words;
}

function wordsOf(
  declaration: ts.Node,
  members: readonly (ts.TypeElement | ts.ObjectLiteralElementLike)[],
): InterfaceWords {
  return {
    text: docOf(declaration),
    members: new Map(members.map((member) => [member.name?.getText() ?? '', docOf(member)])),
  };
}

function docOf(node: ts.Node): string {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ');
  return comment
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function bareExpression(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) ? bareExpression(expression.expression) : expression;
}

/** `HUB_COLUMNS` → `HubColumns`. */
function typeName(constant: string): string {
  return constant
    .toLowerCase()
    .replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
