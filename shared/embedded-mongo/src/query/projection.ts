import { Elements, type Cell } from '../bson/cell.ts';
import { isNumeric } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import { BsonWriter } from '../bson/writer.ts';
import { Failure } from '../failure.ts';
import { truthOf } from './parse-filter.ts';

type Node = { readonly name: Buffer; readonly children: Node[]; isLeaf: boolean };

/** Which fields an answer carries. */
export type Projection = Readonly<{ isInclusion: boolean; root: Node }>;

const ID = '_id';

/**
 * Reads `{field: 1}` or `{field: 0}` with dotted paths; `_id` may differ from the rest.
 * @throws Failure for mixed forms, colliding paths and expressions
 */
export function parseProjection(document: Cell): Projection | undefined {
  const wanted = new Map<string, boolean>();
  const elements = new Elements(document.bytes, document.start);
  while (elements.next()) wanted.set(elements.name, flagOf(elements.cell()));
  if (wanted.size === 0) return undefined;

  const isInclusion = modeOf(wanted);
  const root: Node = { name: Buffer.alloc(0), children: [], isLeaf: false };
  for (const [path, isIncluded] of wanted) {
    if (isIncluded === isInclusion) insert(root, path);
    else if (path !== ID) throw mixed(path, isInclusion);
  }
  if (isInclusion && !wanted.has(ID)) insert(root, ID);
  return { isInclusion, root };
}

function flagOf(value: Cell): boolean {
  if (value.type === TYPE.bool || isNumeric(value)) return truthOf(value);
  throw new Failure('ProjectionExpression', 'only inclusion and exclusion of fields are supported in a projection');
}

function modeOf(wanted: ReadonlyMap<string, boolean>): boolean {
  for (const [path, isIncluded] of wanted) if (path !== ID) return isIncluded;
  return wanted.get(ID) ?? true;
}

function mixed(path: string, isInclusion: boolean): Failure {
  return isInclusion
    ? new Failure('ExclusionInInclusion', `Cannot do exclusion on field ${path} in inclusion projection`)
    : new Failure('InclusionInExclusion', `Cannot do inclusion on field ${path} in exclusion projection`);
}

function insert(root: Node, path: string): void {
  let node = root;
  for (const part of path.split('.')) {
    if (part.startsWith('$'))
      throw new Failure('ProjectionExpression', `positional projection is not supported: ${path}`);
    if (node.isLeaf) throw collision(path);
    const name = Buffer.from(part);
    let child = node.children.find((known) => known.name.equals(name));
    if (!child) node.children.push((child = { name, children: [], isLeaf: false }));
    node = child;
  }
  if (node.children.length > 0 || node.isLeaf) throw collision(path);
  node.isLeaf = true;
}

function collision(path: string): Failure {
  return new Failure('PathCollision', `Path collision at ${path}`);
}

/** The document with only the wanted fields, in its own order. */
export function project(projection: Projection, document: Cell): Buffer {
  const writer = new BsonWriter(document.end - document.start);
  copyDocument(writer, document, projection.root, projection.isInclusion, true);
  return writer.finish();
}

function copyDocument(writer: BsonWriter, value: Cell, node: Node, isInclusion: boolean, hasNames: boolean): void {
  writer.begin();
  const elements = new Elements(value.bytes, value.start);
  let position = 0;
  while (elements.next()) {
    const child = hasNames ? node.children.find((known) => elements.isNamed(known.name)) : node;
    const isKept = keeps(elements.type, child, isInclusion);
    if (isKept === 'no') continue;
    const name = hasNames ? elements.name : String(position++);
    if (isKept === 'whole' || !child) writer.cell(name, elements.cell());
    else copyInside(writer, name, elements.cell(), child, isInclusion);
  }
  writer.end();
}

function keeps(type: number, child: Node | undefined, isInclusion: boolean): 'no' | 'whole' | 'inside' {
  if (!child) return isInclusion ? 'no' : 'whole';
  if (child.isLeaf) return isInclusion ? 'whole' : 'no';
  if (type === TYPE.object || type === TYPE.array) return 'inside';
  return isInclusion ? 'no' : 'whole';
}

function copyInside(writer: BsonWriter, name: string, value: Cell, node: Node, isInclusion: boolean): void {
  writer.head(value.type, name);
  copyDocument(writer, value, node, isInclusion, value.type === TYPE.object);
}
