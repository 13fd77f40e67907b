// What nearly every part needs, in one script: as four files they would come as seven, each with a request and headers of
// its own, because the bundler cuts by who needs what.
export * from "./courier.js";
export * from "./dom.js";
export * from "./outbox.js";
export * from "./store.js";
