/** Terraform: configurations written from a model, and plans read into one. */
package org.headroom.exchange.terraform;
