/**
 * The settings of a broker that is a whole cluster: KRaft, broker and controller in one process, every factor 1.
 *
 * @param data the folder of its logs
 * @param advertised the port by which clients are to come
 */
export function kafkaProperties(port: number, controllerPort: number, data: string, advertised = port): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${advertised}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=${data}
auto.create.topics.enable=false
num.partitions=1
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=8
# A group need not wait for more members: a take-over is to be fast.
group.initial.rebalance.delay.ms=0
message.max.bytes=2097152
log.segment.bytes=67108864
num.network.threads=2
num.io.threads=4
log.cleaner.dedupe.buffer.size=16777216
# After SIGKILL the old registration must run out before the broker may come back: by default that takes 9 s and more.
broker.session.timeout.ms=4000
broker.heartbeat.interval.ms=500
`;
}
