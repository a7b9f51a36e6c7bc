/** What all resources of the API share: headers, problems, paging, exports, the rate limit (contract: public REST API, version 1). */
package nl.benchmark.shared.api;
