/** The protocol for anybody, and accepting it. */
package nl.benchmark.protocol.web;
