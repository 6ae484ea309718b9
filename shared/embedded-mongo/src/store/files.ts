import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const DATA_FILE = 'engine.sqlite';
const LOCK_FILE = 'engine.lock';
const FORMAT_VERSION = 1;

/** The folder belongs to another running engine. */
export class DataDirLocked extends Error {}

/** Makes the folder, readable by its owner only. */
export function prepareFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
}

/**
 * Takes the folder for this process until `close`, or until the kernel ends the process in any way.
 * @throws DataDirLocked when another engine holds it
 */
export function lockFolder(dataDir: string): { close(): void } {
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (cause) {
    lock.close();
    throw new DataDirLocked(`The data folder ${dataDir} is in use by another engine.`, { cause });
  }
  return lock;
}

/**
 * The one connection that writes; makes the tables in a new file.
 * @throws Error with one sentence when the file is damaged, foreign, or of a newer engine
 */
export function openForWriting(dataDir: string): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, DATA_FILE));
  try {
    database.exec(SETTINGS);
    checkFormat(database);
    database.exec(TABLES);
    return database;
  } catch (cause) {
    database.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database in ${dataDir} cannot be opened: ${reason}.`, { cause });
  }
}

/** A connection for reading only; it sees what was committed when its transaction began. */
export function openForReading(dataDir: string, cacheKiB: number): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, DATA_FILE), { readOnly: true });
  database.exec(`PRAGMA cache_size = -${cacheKiB}; PRAGMA mmap_size = 268435456; PRAGMA busy_timeout = 5000;`);
  return database;
}

function checkFormat(database: DatabaseSync): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (found > FORMAT_VERSION) throw new Error(`it was written by a newer engine (format ${found})`);
  database.exec(`PRAGMA user_version = ${FORMAT_VERSION}`);
}

const SETTINGS = `
  PRAGMA page_size = 4096;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -32000;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA temp_store = MEMORY;
`;

/**
 * `docs.rid` is the collection's number times 2^32 plus a counter, so natural order is a range of row ids.
 * `entries.k` is the index's number and the order-preserving key; all indexes share one tree.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS docs(rid INTEGER PRIMARY KEY, doc BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS entries(k BLOB NOT NULL, r INTEGER NOT NULL, PRIMARY KEY (k, r)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS collections(
    id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL, options BLOB,
    UNIQUE (db, name));
  CREATE TABLE IF NOT EXISTS indexes(
    id INTEGER PRIMARY KEY AUTOINCREMENT, coll INTEGER NOT NULL, definition BLOB NOT NULL,
    multikey INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS retries(session TEXT PRIMARY KEY, txn INTEGER NOT NULL, at INTEGER NOT NULL, reply BLOB)
    WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS meta(id INTEGER PRIMARY KEY CHECK (id = 1), catalog_version INTEGER NOT NULL);
  INSERT OR IGNORE INTO meta VALUES (1, 1);
`;
