# One image for every process of the hub: what runs is said by the command, `hub start …`.
FROM node:24-bookworm-slim
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
# The image brings Node 24 itself, so neither the development packages nor any install script is needed.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY tsconfig.json ./
COPY schema schema
COPY kit kit
COPY subgraphs subgraphs
COPY gateway gateway
COPY hub hub
ENV NODE_ENV=production HUB_HOST=0.0.0.0 HUB_HOME=/var/lib/hub
RUN mkdir -p /var/lib/hub && chown node:node /var/lib/hub
VOLUME /var/lib/hub
USER node
EXPOSE 4000
ENTRYPOINT ["node", "--import", "tsx", "hub/main.ts"]
CMD ["start", "all"]
