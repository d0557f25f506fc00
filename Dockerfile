FROM node:24-bookworm-slim AS build
# The SQLite driver is compiled where no ready binary fits.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY build.js ./
COPY src ./src
# The keys of the texts are types.
COPY data/messages ./data/messages
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production REPORTS_DIR=/data/reports STATE_DIR=/data/state HEALTH_PORT=8081
WORKDIR /app
# Nothing of the program may be written by the one who runs it; only /data is.
COPY package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY data ./data
COPY --chown=node:node data/reports /data/reports
RUN mkdir -p /data/state && chown node:node /data /data/state
USER node
VOLUME ["/data"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8081/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "dist/cli/main.js", "start"]
