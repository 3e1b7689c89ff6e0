# One image for every process of a cluster: the command says which, for example `processes/decider/main.ts`.
FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /c18n
COPY . .
# Workspaces stay links: Node strips types from the sources of a link, and refuses to below node_modules. Not `npm ci`, which insists on
# the packages of all platforms. Node itself is in the base image, so its package is not wanted.
RUN npm install --no-audit --no-fund --no-save --omit=dev --ignore-scripts && npm cache clean --force
USER node
# In a container its network decides who gets there.
ENV HOST=0.0.0.0 PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --start-interval=2s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# kafkajs sets timers that are over already, of which Node would warn.
ENTRYPOINT ["node", "--max-semi-space-size=16", "--heap-growing-percent=100"]
CMD ["processes/gateway/main.ts"]
