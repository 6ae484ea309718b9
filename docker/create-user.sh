#!/bin/bash
# On the first start of a service's database: the service's user, who sees this one database and no other. The server is
# then up for itself alone and asks for no password.
service="${MONGO_INITDB_DATABASE#rmp_}"
export SERVICE_PASSWORD
SERVICE_PASSWORD="$(cat "/secrets/$service-db/service-password")"

mongosh --quiet "$MONGO_INITDB_DATABASE" --eval "
  db.createUser({
    user: '$service',
    pwd: process.env.SERVICE_PASSWORD,
    roles: [
      { role: 'readWrite', db: '$MONGO_INITDB_DATABASE' },
      { role: 'dbAdmin', db: '$MONGO_INITDB_DATABASE' },
    ],
  });
"
