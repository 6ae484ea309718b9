import type { DatabaseSync } from 'node:sqlite';
import { openForReading } from '../store/files.ts';
import { Rows } from '../store/rows.ts';

/** A reading connection inside a transaction of its own: it sees what was committed when it was taken. */
export type Snapshot = Readonly<{ rows: Rows; release(): void }>;

const CACHE_KIB = 1024;

/** Reading connections for transactions, opened as needed and used again. */
export class Snapshots {
  readonly #dataDir: string;
  readonly #idle: Connection[] = [];
  readonly #all: DatabaseSync[] = [];

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  take(): Snapshot {
    const connection = this.#idle.pop() ?? this.#open();
    connection.begin.run();
    connection.pin.get();
    return {
      rows: connection.rows,
      release: () => {
        connection.end.run();
        this.#idle.push(connection);
      },
    };
  }

  close(): void {
    for (const database of this.#all) database.close();
  }

  #open() {
    const database = openForReading(this.#dataDir, CACHE_KIB);
    this.#all.push(database);
    return connectionOf(database);
  }
}

type Connection = ReturnType<typeof connectionOf>;

function connectionOf(database: DatabaseSync) {
  return {
    rows: new Rows(database),
    begin: database.prepare('BEGIN'),
    pin: database.prepare('SELECT catalog_version FROM meta'),
    end: database.prepare('COMMIT'),
  };
}
