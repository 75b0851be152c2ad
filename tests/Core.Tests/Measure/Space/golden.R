# Prints what spdep, ineq and lm say of the maps in GoldenMaps.cs. Usage: Rscript golden.R
suppressMessages(library(spdep))
rows <- 7; cols <- 9; n <- rows * cols
seed <- 20261123; draw <- function() { seed <<- (seed * 16807) %% 2147483647; seed / 2147483647 }
x <- sapply(0:(n - 1), function(k) 100 * draw() + 10 * (k %/% cols))
queen <- function(i, j) { a <- abs(i %/% cols - j %/% cols); b <- abs(i %% cols - j %% cols); i != j && max(a, b) == 1 }
near <- lapply(0:(n - 1), function(i) as.integer(Filter(function(j) queen(i, j), 0:(n - 1)) + 1L))
as.nb <- function(l) { structure(lapply(l, function(v) if (length(v)) v else 0L), class = "nb", region.id = as.character(1:n), sym = TRUE) }
island <- lapply(seq_len(n), function(i) if (i == 32) integer(0) else setdiff(near[[i]], 32L))
decay <- lapply(seq_len(n), function(i) sapply(near[[i]], function(j) 1 / (1 + ((i - 1) + 2 * (j - 1)) %% 5)))
maps <- list(
  even = nb2listw(as.nb(near), style = "W"), binary = nb2listw(as.nb(near), style = "B"),
  uneven = nb2listw(as.nb(near), glist = decay, style = "W"), island = nb2listw(as.nb(island), style = "W", zero.policy = TRUE))
show <- function(v) paste(sprintf("%.17g", v), collapse = ", ")
cat("R", as.character(getRversion()), "spdep", as.character(packageVersion("spdep")), "\n")
for (name in names(maps)) {
  w <- maps[[name]]; zp <- name == "island"
  r <- moran.test(x, w, randomisation = TRUE, zero.policy = zp, adjust.n = FALSE); m <- moran.test(x, w, randomisation = FALSE, zero.policy = zp, adjust.n = FALSE)
  l <- localmoran(x, w, mlvar = FALSE, conditional = TRUE, zero.policy = zp)
  cat(name, "global", show(c(r$estimate[1:2], m$estimate[3], m$statistic, r$estimate[3], r$statistic)), "\n")
  cat(name, "I", show(l[, 1]), "\n"); l2 <- localmoran(x, w, mlvar = TRUE, conditional = TRUE, zero.policy = zp); cat(name, "Z", show(l2[, 4]), "\n")
}
initial <- 10 + x; last <- initial * (1.3 + 0.2 * rev(x) / 200); f <- summary(lm(I(log(last / initial) / 10) ~ log(initial)))
cat("beta", show(c(f$coefficients[2, 1], f$coefficients[1, 1], f$coefficients[2, 2], f$r.squared)), "\n")
library(ineq)
cat("ineq", show(c(Gini(x), Theil(x), Herfindahl(x))), "\n")
