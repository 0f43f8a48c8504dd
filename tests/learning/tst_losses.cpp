// Each loss against its closed form and its gradient against finite differences, in double precision.

#include "core/learning/methods/barlowtwins.h"
#include "core/learning/methods/inbatch.h"
#include "core/learning/methods/nnclr.h"
#include "core/learning/methods/sinkhorn.h"
#include "core/learning/methods/swav.h"
#include "core/learning/methods/vicreg.h"
#include "tests/learning/tensors.h"
#include "tests/learning/twinranks.h"

#include <QTest>

#include <cmath>

using namespace leoclr::learning;
using namespace leoclr::testing;

namespace {

at::Tensor rows(std::int64_t count, std::int64_t length, double frequency)
{
    return waves({count, length}, frequency, at::kDouble);
}

at::Tensor offDiagonal(const at::Tensor &square)
{
    at::Tensor off = square.clone();
    off.diagonal().zero_();
    return off;
}

/// Softmax over each row without the diagonal.
at::Tensor softmaxOfOthers(const at::Tensor &scores)
{
    at::Tensor masked = scores.clone();
    masked.diagonal().fill_(-1e300);
    return masked.softmax(1);
}

} // namespace

class TestLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ntXentMatchesClosedForm()
    {
        const double temperature = 0.3;
        const at::Tensor z = unitRows(rows(10, 6, 1.1)); // five images: first views, then second views
        const auto loss = [&](const at::Tensor &x) {
            const std::pair own(x.narrow(0, 0, 5), x.narrow(0, 5, 5));
            const auto [first, second] = ntXent(own, own, 0, temperature);
            return first + second;
        };
        const at::Tensor partners = at::cat({z.narrow(0, 5, 5), z.narrow(0, 0, 5)}, 0);
        const at::Tensor p = softmaxOfOthers(z.matmul(z.t()) / temperature);
        // Each of the ten rows has 2 N - 2 = 8 negatives and one positive; sum of both directions of means over N = 5.
        const at::Tensor own = (z * partners).sum(1) / temperature;
        at::Tensor scores = z.matmul(z.t()) / temperature;
        scores.diagonal().fill_(-1e300);
        const double expected = (at::logsumexp(scores, 1) - own).sum().item<double>() / 5;
        QVERIFY(std::abs(loss(z).item<double>() - expected) < 1e-12);
        const at::Tensor gradient = ((p + p.t()).matmul(z) - 2 * partners) / (temperature * 5);
        QVERIFY(distance(gradientOf(loss, z), gradient) < 1e-12);
        QVERIFY(distance(slopesOf(loss, z), gradient) < 1e-7);
    }

    /// Two ranks with half of the images each: the mean of their losses is the loss of all, and the sum of their
    /// gradients with respect to the gathered rows, over the number of ranks, its gradient.
    void ntXentOverRanks()
    {
        const at::Tensor a = unitRows(rows(6, 4, 1.7)), b = unitRows(rows(6, 4, 2.9));
        const auto whole = [&](const at::Tensor &x) {
            const std::pair own(x, b);
            const auto [first, second] = ntXent(own, own, 0, 0.2);
            return first + second;
        };
        const auto halves = [&](const at::Tensor &x) {
            at::Tensor sum;
            for (const std::int64_t begin : {0, 3}) {
                const auto [first, second] =
                    ntXent({x.narrow(0, begin, 3), b.narrow(0, begin, 3)}, {x, b}, begin, 0.2);
                sum = sum.defined() ? sum + first + second : first + second;
            }
            return sum / 2;
        };
        QVERIFY(distance(whole(a), halves(a)) < 1e-12);
        QVERIFY(distance(gradientOf(whole, a), gradientOf(halves, a)) < 1e-12);
    }

    void batchCrossEntropyMatchesClosedForm()
    {
        const double temperature = 0.1;
        const at::Tensor neighbours = unitRows(rows(5, 6, 1.3)), predictions = unitRows(rows(5, 6, 2.1));
        const auto loss = [&](const at::Tensor &x) { return batchCrossEntropy(neighbours, x, 0, temperature); };
        const at::Tensor scores = neighbours.matmul(predictions.t()) / temperature;
        const at::Tensor expected = scores.log_softmax(1).diagonal().neg().mean();
        QVERIFY(distance(loss(predictions), expected) < 1e-12);
        const at::Tensor wrong = scores.softmax(1) - at::ones({5}, at::kDouble).diag();
        const at::Tensor gradient = wrong.t().matmul(neighbours) / (temperature * 5);
        QVERIFY(distance(gradientOf(loss, predictions), gradient) < 1e-12);
        QVERIFY(distance(slopesOf(loss, predictions), gradient) < 1e-6);
        // Rows 2 to 4 of the keys belong to the queries of a rank that begins there.
        const at::Tensor part = batchCrossEntropy(neighbours.narrow(0, 2, 3), predictions, 2, temperature);
        QVERIFY(distance(part, scores.log_softmax(1).diagonal().narrow(0, 2, 3).neg().mean()) < 1e-12);
    }

    void meanCosineMatchesClosedForm()
    {
        const at::Tensor p = rows(4, 5, 1.9), z = rows(4, 5, 3.1);
        const auto loss = [&](const at::Tensor &x) { return meanCosine(x, z); };
        const at::Tensor a = unitRows(p), b = unitRows(z);
        const at::Tensor cosines = (a * b).sum(1, true);
        QVERIFY(distance(loss(p), cosines.mean()) < 1e-12);
        const at::Tensor gradient = (b - cosines * a) / p.norm(2, 1, true) / 4;
        QVERIFY(distance(gradientOf(loss, p), gradient) < 1e-12);
        QVERIFY(distance(slopesOf(loss, p), gradient) < 1e-7);
    }

    void redundancyMatchesClosedForm()
    {
        const double weight = 0.3, epsilon = 1e-5;
        const at::Tensor z1 = rows(7, 4, 1.2) * 3 + 1, z2 = rows(7, 4, 2.3);
        const auto loss = [&](const at::Tensor &x) {
            const RedundancyTerms terms = redundancyTerms(x, z2);
            return terms.invariance + weight * terms.redundancy;
        };
        const auto standard = [&](const at::Tensor &z) {
            return (z - z.mean(0)) / (z.var(0, false) + epsilon).sqrt(); // variance with 1/N, as batch norm's
        };
        const at::Tensor s1 = standard(z1), s2 = standard(z2);
        const at::Tensor c = s1.t().matmul(s2) / 7;
        const double expected = (c.diagonal() - 1).square().sum().item<double>() +
            weight * offDiagonal(c).square().sum().item<double>();
        QVERIFY(std::abs(loss(z1).item<double>() - expected) < 1e-10);
        const at::Tensor towards = 2 * weight * offDiagonal(c) + (2 * (c.diagonal() - 1)).diag();
        const at::Tensor g = s2.matmul(towards.t()) / 7;
        const at::Tensor gradient = (g - g.mean(0) - s1 * (g * s1).mean(0)) / (z1.var(0, false) + epsilon).sqrt();
        QVERIFY(distance(gradientOf(loss, z1), gradient) < 1e-10);
        QVERIFY(distance(slopesOf(loss, z1), gradient) < 1e-7);
    }

    void varianceMatchesClosedForm()
    {
        at::Tensor z = rows(6, 4, 1.4);
        z.select(1, 0).mul_(10); // above the target: no gradient
        const at::Tensor spread = (z.var(0, true) + 1e-4).sqrt();
        QVERIFY(distance(varianceTerm(z), (1 - spread).clamp_min(0).mean()) < 1e-12);
        const at::Tensor below = spread.lt(1).to(at::kDouble);
        QCOMPARE(below.sum().item<double>(), 3.0);
        const at::Tensor gradient = -below * (z - z.mean(0)) / (5 * spread) / 4;
        QVERIFY(distance(gradientOf(varianceTerm, z), gradient) < 1e-12);
        QVERIFY(distance(slopesOf(varianceTerm, z), gradient) < 1e-7);
    }

    void covarianceMatchesClosedForm()
    {
        const at::Tensor z = rows(6, 4, 1.6) * 2 + 5;
        const at::Tensor centred = z - z.mean(0);
        const at::Tensor covariance = centred.t().matmul(centred) / 5;
        QVERIFY(distance(covarianceTerm(z), offDiagonal(covariance).square().sum() / 4) < 1e-12); // divided by dim
        const at::Tensor gradient = centred.matmul(offDiagonal(covariance)) * (4.0 / (4 * 5));
        QVERIFY(distance(gradientOf(covarianceTerm, z), gradient) < 1e-10);
        QVERIFY(distance(slopesOf(covarianceTerm, z), gradient) < 1e-6);
    }

    void codeCrossEntropyMatchesClosedForm()
    {
        const double temperature = 0.1;
        const at::Tensor scores = rows(5, 7, 1.5), codes = rows(5, 7, 2.7).softmax(1);
        const auto loss = [&](const at::Tensor &x) { return codeCrossEntropy(codes, x, temperature); };
        const at::Tensor p = (scores / temperature).softmax(1);
        QVERIFY(distance(loss(scores), -(codes * p.log()).sum() / 5) < 1e-12);
        const at::Tensor gradient = (p - codes) / (temperature * 5);
        QVERIFY(distance(gradientOf(loss, scores), gradient) < 1e-12);
        QVERIFY(distance(slopesOf(loss, scores), gradient) < 1e-6);
    }

    /// The official code, line by line, and what it is for: rows are distributions, prototypes are used equally.
    void sinkhornBalances()
    {
        SingleProcess alone;
        const at::Tensor scores = unitRows(rows(12, 5, 1.3)).matmul(unitRows(rows(4, 5, 2.2)).t());
        at::Tensor q = (scores / 0.05).exp().t();
        q = q / q.sum();
        for (int i = 0; i < 3; ++i) {
            q = q / q.sum(1, true) / 4;
            q = q / q.sum(0, true) / 12;
        }
        q = (q * 12).t();
        QVERIFY(distance(sinkhornCodes(scores, 0.05, 3, alone), q) < 1e-12);
        const at::Tensor codes = sinkhornCodes(scores, 0.05, 200, alone);
        QVERIFY(distance(codes.sum(1), at::ones({12}, at::kDouble)) < 1e-12);
        QVERIFY(distance(codes.sum(0), at::full({4}, 3.0, at::kDouble)) < 1e-6);
        QVERIFY(!codes.requires_grad());
        // Sharp codes neither overflow nor underflow.
        const at::Tensor sharp = sinkhornCodes(scores.to(at::kFloat), 0.005, 3, alone);
        QVERIFY(sharp.isfinite().all().item<bool>() && sharp.scalar_type() == at::kFloat);
    }

    void sinkhornSpansRanks()
    {
        SingleProcess alone;
        TwinRanks twins;
        const at::Tensor scores = unitRows(rows(12, 5, 1.3)).matmul(unitRows(rows(4, 5, 2.2)).t());
        const at::Tensor whole = sinkhornCodes(at::cat({scores, scores}, 0), 0.05, 3, alone);
        QVERIFY(distance(sinkhornCodes(scores, 0.05, 3, twins), whole.narrow(0, 0, 12)) < 1e-12);
    }

    void nearestNeighboursAreColumns()
    {
        const at::Tensor queue = unitRows(rows(9, 4, 1.3)).t().contiguous();
        const at::Tensor order = at::tensor({7, 0, 3}, at::kLong);
        const at::Tensor z = unitRows(queue.index_select(1, order).t() + rows(3, 4, 2.2) * 1e-3);
        QVERIFY(nearestNeighbours(z, queue).equal(queue.index_select(1, order).t()));
    }
};

QTEST_GUILESS_MAIN(TestLosses)
#include "tst_losses.moc"
