/** `elasticsearch.yml`: one node, on 127.0.0.1 only, without passwords, and not stopped by a disk that is rather full. */
export function elasticsearchSettings(port: number, transportPort: number, directory: string): string {
  return `cluster.name: c18n
node.name: node-1
path.data: ${directory}/data
path.logs: ${directory}/logs
http.host: 127.0.0.1
http.port: ${port}
transport.host: 127.0.0.1
transport.port: ${transportPort}
discovery.type: single-node
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
action.destructive_requires_name: true
`;
}

/** `log4j2.properties`: everything to the console, which is the engine's log. */
export const elasticsearchLogging = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
`;
