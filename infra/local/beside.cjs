// Loaded into every Node program that KreisTeams starts beside itself: it ends when the starter is gone, and listens on loopback only.
const net = require('node:net');

process.stdin.resume();
process.stdin.unref();
process.stdin.on('error', stop);
process.stdin.on('end', stop);

function stop() {
  process.kill(process.pid, 'SIGTERM');
}

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  const isPort = typeof port === 'number' || (typeof port === 'string' && /^\d+$/.test(port));
  return isPort && typeof rest[0] !== 'string'
    ? listen.call(this, Number(port), '127.0.0.1', ...(rest[0] === undefined ? rest.slice(1) : rest))
    : listen.call(this, port, ...rest);
};
