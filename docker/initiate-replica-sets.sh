#!/bin/bash
# Transactions need a replica set; each database is one of a single member. Runs at every start and changes nothing
# where that is done.
set -euo pipefail

for service in user inventory sales payment tenant notification analytics; do
  host="$service-db"
  # On its very first start a database is for a moment up for itself alone.
  until mongosh --quiet --host "$host" --eval 'db.runCommand({ ping: 1 })' > /dev/null 2>&1; do sleep 1; done
  mongosh --quiet --host "$host" --username root --password "$(cat "/secrets/$host/root-password")" --eval "
    try {
      rs.status();
    } catch (error) {
      if (error.codeName !== 'NotYetInitialized') throw error;
      rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: '$host:27017' }] });
    }
    while (!db.hello().isWritablePrimary) sleep(200);
  "
  echo "$host is ready"
done
