// Loaded into the Agents Playground: sends what is meant for Entra to the test's own, over TLS that is still verified.
const net = require('node:net');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (options && ['login.microsoftonline.com', 'login.botframework.com'].includes(options.host)) {
    options.host = '127.0.0.1';
    options.port = Number(process.env.ENTRA_PORT);
  }
  return connect.apply(this, args);
};
