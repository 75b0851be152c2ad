# Poisson regression with explicit dummies by R's glm, errors clustered by hand. usage: Rscript small.R panel.csv
# Columns: o,d,t,ldist,x1,x2,x3,y. Prints coefficients, conventional, robust and clustered standard errors (raw, no factor).
a <- commandArgs(TRUE); p <- read.csv(a[1]); p$oy <- factor(p$o * 100 + p$t); p$dy <- factor(p$d * 100 + p$t)
keep <- ave(p$y, p$oy, FUN = sum) > 0 & ave(p$y, p$dy, FUN = sum) > 0; p <- droplevels(p[keep, ])
f <- glm(y ~ ldist + x1 + x2 + x3 + oy + dy, poisson, p, control = glm.control(epsilon = 1e-10, maxit = 50))
k <- c("ldist", "x1", "x2", "x3"); X <- model.matrix(f); ok <- !is.na(coef(f)); X <- X[, ok]; mu <- fitted(f)
H <- solve(crossprod(X, X * mu)); S <- X * (p$y - mu); v <- function(g) { s <- rowsum(S, g); (H %*% crossprod(s) %*% H)[k, k] }
pr <- function(n, x) cat(n, sprintf("%.12g", x), "\n")
pr("coef", coef(f)[k]); pr("iid", sqrt(diag(H)[k])); pr("hc0", sqrt(diag(v(seq_len(nrow(p)))))); pr("origin", sqrt(diag(v(p$o))))
pr("pair", sqrt(diag(v(p$o * 1000 + p$d)))); pr("two", sqrt(diag(v(p$o) + v(p$d) - v(p$o * 1000 + p$d))))
cat("rows", nrow(p), "levels", nlevels(p$oy), nlevels(p$dy), "logLik", sprintf("%.10f", as.numeric(logLik(f))), "deviance", sprintf("%.10f", deviance(f)), "\n")
