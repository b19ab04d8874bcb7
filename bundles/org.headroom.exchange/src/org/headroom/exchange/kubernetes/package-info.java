/** Manifests of Kubernetes: written from a model, and read into one. */
package org.headroom.exchange.kubernetes;
