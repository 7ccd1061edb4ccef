/* What the charting library asks of a page, for an engine that has none. That engine stores negative numbers in signed typed arrays as 0:
   without Int32Array the library takes plain arrays. */
var globalThis = this;
Int32Array = undefined;
function setTimeout() { return 0; }
function clearTimeout() { }
