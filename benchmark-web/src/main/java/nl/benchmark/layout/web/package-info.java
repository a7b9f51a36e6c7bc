/** How a file is laid out, for who makes one: the page of the participants' portal and its files (DEL-1). */
package nl.benchmark.layout.web;
