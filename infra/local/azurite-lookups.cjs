// Azurite finds a row by walking through all rows of its partition; the service it stands for has an index over both keys.
// Asking for the row key first uses the index that Azurite keeps but does not use, with the same answer.
const path = require('node:path');

const { Collection } = require(require.resolve('lokijs', { paths: [path.dirname(process.argv[1])] }));
const findOne = Collection.prototype.findOne;
Collection.prototype.findOne = function ({ PartitionKey, RowKey, ...rest } = {}) {
  return RowKey === undefined ? findOne.apply(this, arguments) : findOne.call(this, { RowKey, PartitionKey, ...rest });
};
