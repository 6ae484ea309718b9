# The web app: docker build -f docker/web.Dockerfile .
ARG NODE=node:26.10.0-bookworm-slim

# The manifests by themselves, so that packages are installed anew only when one of them changes.
FROM ${NODE} AS manifests
WORKDIR /sources
COPY . .
RUN mkdir /manifests \
  && find . -name package.json -not -path '*/node_modules/*' -exec cp --parents '{}' /manifests ';' \
  && cp package-lock.json .npmrc /manifests

# What builds: the compilers are optional packages, one for each kind of machine, and types are of the whole house.
FROM ${NODE} AS built
WORKDIR /house
COPY --from=manifests /manifests .
RUN npm ci --ignore-scripts
COPY tsconfig.base.json tsconfig.base.json
COPY shared shared
COPY web web
RUN node web/build/main.ts

FROM ${NODE} AS packages
WORKDIR /house
COPY --from=manifests /manifests .
RUN npm ci --workspace=web --omit=dev --omit=optional --ignore-scripts

FROM ${NODE}
ARG PORT=3000
ENV NODE_ENV=production RMP_HOST=0.0.0.0 WEB_PORT=${PORT}
WORKDIR /house
COPY --from=packages /house .
COPY shared shared
COPY --from=built /house/web/build web/build
COPY --from=built /house/web/server web/server
COPY --from=built /house/web/src web/src
COPY --from=built /house/web/public web/public
COPY --from=built /house/web/.next web/.next
USER node
EXPOSE ${PORT}
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.WEB_PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "web/server/main.ts"]
